"""What a person does in a story: opens a page, follows a link that is on it, fills in a form that is on it."""

import re
from html import unescape


class Pages:
    """One person at the doors; every step fails where the page does not offer it."""

    def __init__(self, client):
        self.client, self.address, self.page = client, "", ""

    def open(self, address: str):
        response = self.client.get(address, follow=True)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        self.address = response.request["PATH_INFO"] + (
            f"?{response.request['QUERY_STRING']}" if response.request.get("QUERY_STRING") else ""
        )
        self.page = response.content.decode()
        return self

    def follow(self, words: str):
        found = re.search(rf'<a[^>]*href="([^"]+)"[^>]*>(?:<span>)?[^<]*{re.escape(words)}', self.page)
        assert found, f"no link “{words}” on {self.address}"
        href = unescape(found[1])
        return self.open(href if href.startswith("/") else self.address.split("?")[0] + href)

    def send(self, button: str, **typed):
        """The form that holds the button, as it stands, with what was typed."""
        forms = [form for form in re.findall(r"<form[^>]*>.*?</form>", self.page, re.S) if button in form]
        assert forms, f"no form with “{button}” on {self.address}"
        form = forms[0]
        action = re.search(r'<form[^>]*action="([^"]*)"', form)
        fields: dict[str, list[str] | str] = {}
        for tag in re.findall(r"<input[^>]*>", form):
            given = dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag))
            if given.get("type") in ("checkbox", "radio") and " checked" not in tag:
                continue
            if "name" in given:
                empty = "on" if given.get("type") == "checkbox" else ""
                fields.setdefault(given["name"], []).append(given.get("value", empty))
        for name, words in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\s*(.*?)</textarea>', form, re.S):
            fields[name] = [words.replace("&quot;", '"').replace("&#x27;", "'").replace("&amp;", "&")]
        for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
            chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(
                r'<option value="([^"]*)"', options
            )
            fields[name] = [chosen[1]] if chosen else [""]
        pressed = re.search(
            rf'<button[^>]*name="([^"]+)" value="([^"]+)"[^>]*>[^<]*{re.escape(button)}', form
        )
        if pressed:
            fields[pressed[1]] = [pressed[2]]
        fields |= typed
        response = self.client.post(action[1] if action else self.address, fields, follow=True)
        self.page = response.content.decode()
        assert response.status_code == 200, re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.page))[:2000]
        self.address = response.request["PATH_INFO"]
        return self
