"""Somebody with a browser: keeps cookies, and sends forms as they were shown."""

import http.client
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode, urlparse


@dataclass
class Answer:
    status: int
    location: str
    text: str


class Client:
    def __init__(self, served, tenant, source=None):
        self.port, self.host, self.source = int(served.port), f"{tenant}.localhost:{served.port}", source
        self.cookies, self.connection = {}, None

    def signed_in(self, link):
        """Presses the button of a one-time link of the demo."""
        if self.ask("POST", urlparse(link).path, "").status != 303:
            raise SystemExit("A one-time link gave no session.")
        return self

    def get(self, path):
        return self.ask("GET", path)

    def send(self, path, **values):
        """The form of a page, filled in and sent. A page that is no 200 is the answer."""
        shown = self.get(path)
        return self.post(path, filled(shown) | values) if shown.status == 200 else shown

    def form(self, path):
        """What the form of a page would send as it stands."""
        return filled(self.get(path))

    def post(self, path, values):
        return self.ask("POST", path, urlencode(values))

    def ask(self, method, path, body=None):
        """On a kept connection. Raises OSError or HTTPException where no whole answer comes."""
        headers = {"Host": self.host, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if not self.cookies:
            del headers["Cookie"]
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection = self.connection or self.connect()
            self.connection.request(method, path, body, headers)
            return self.take(self.connection.getresponse())
        except (OSError, http.client.HTTPException):
            self.leave()
            raise

    def connect(self):
        source = (self.source, 0) if self.source else None
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20, source_address=source)

    def take(self, answer):
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        if answer.will_close:
            self.leave()
        return Answer(answer.status, answer.headers.get("Location", ""), text)

    def leave(self):
        if self.connection:
            self.connection.close()
        self.connection = None


def filled(answer):
    fields = Fields()
    fields.feed(answer.text)
    return fields.values


class Fields(HTMLParser):
    """Hidden fields of a page, and what is filled in already."""

    def __init__(self):
        super().__init__()
        self.values = {}

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag != "input" or "name" not in given or given.get("type") in ("radio", "checkbox"):
            return
        self.values[given["name"]] = given.get("value") or ""
