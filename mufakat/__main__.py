import sys

from mufakat.doors.console import main

sys.exit(main())
