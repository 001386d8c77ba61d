from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    email: str
    password: str
    name: str
    says: str  # who this is, in a few words


def demo_sign_ins() -> tuple[DemoSignIn, ...]:
    """The sign-ins the demonstration prints and its sign-in page lists; none anywhere else."""
    if not settings.DEMO:
        return ()
    return DEMO_SIGN_INS


DEMO_PASSWORD = "mufakat-demo"  # noqa: S105 - printed at every start of the demonstration
DEMO_SIGN_INS = (
    DemoSignIn("secretariat@demo.example", DEMO_PASSWORD, "Ratna Wijaya", "secretariat officer"),
    DemoSignIn("chair@demo.example", DEMO_PASSWORD, "Lê Thu Hà", "chair of the working group, Viet Nam"),
    DemoSignIn("vientiane@demo.example", DEMO_PASSWORD, "Khamla Phommachanh", "focal point, Lao PDR"),
    DemoSignIn("bangkok@demo.example", DEMO_PASSWORD, "Siriporn Chaiyasit", "focal point, Thailand"),
    DemoSignIn("ngo@demo.example", DEMO_PASSWORD, "Maria Santos", "NGO delegate to the forum"),
)
