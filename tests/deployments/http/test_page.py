"""The page's files and routes, without a browser."""

import hashlib
import inspect
import json
import re
from importlib.resources import files
from string import Formatter
from typing import get_args

import pytest
from fastapi.testclient import TestClient

from deployments.http.access import AccessSettings
from deployments.http.app import create_app
from deployments.http.page import STATIC
from reviewlens import errors
from reviewlens.ensemble import ALL_BRANCHES
from reviewlens.manifest import Action
from reviewlens.reading.contacts import _FINDERS
from reviewlens.zero_shot import INTENTS
from tests.conftest import ROOT
from tests.deployments.http.page.looking_service import LookingService

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
TEXTS: dict[str, dict[str, str]] = json.loads((STATIC / "texts.json").read_text())
SOURCES = {
    path.name: path.read_text()
    for path in sorted(STATIC.iterdir())
    if path.suffix in {".html", ".js", ".css", ".svg", ".json"}
}
SCRIPTS = "\n".join(source for name, source in SOURCES.items() if name.endswith(".js"))


def client_of(access: AccessSettings, host: str = "127.0.0.1") -> TestClient:
    return TestClient(create_app(LookingService(access)), base_url=f"http://{host}")


@pytest.fixture
def client() -> TestClient:
    return client_of(AccessSettings())


class TestRoutes:
    def test_a_browser_gets_the_page(self, client: TestClient) -> None:
        response = client.get("/", headers=BROWSER)
        assert response.status_code == 200
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert "<!doctype html>" in response.text
        assert client.head("/").status_code == 200
        assert client.post("/", content=b"").json()["type"] == "urn:reviewlens:no-picture"

    def test_everything_that_the_page_names_is_there(self, client: TestClient) -> None:
        named = set(re.findall(r'(?:src|href)="(page/[^"]+)"', SOURCES["index.html"]))
        named |= {f"page/{name}" for name in re.findall(r'from "\./(\w+\.js)"', SCRIPTS)}
        assert {"page/main.js", "page/style.css", "page/icon.svg", "page/card.js"} <= named
        types = {".js": "javascript", ".css": "text/css", ".svg": "image/svg", ".jpg": "image/jpeg"}
        for name in named:
            response = client.get(f"/{name}")
            assert response.status_code == 200, name
            suffix = f".{name.rpartition('.')[2]}"
            assert types.get(suffix, "") in response.headers["content-type"]

    def test_the_page_may_do_nothing_but_ask_its_own_service(self, client: TestClient) -> None:
        for path in ("/", "/page/main.js", "/page/examples/spam.jpg"):
            headers = client.get(path).headers
            policy = dict(
                part.split(" ", 1) for part in headers["content-security-policy"].split("; ")
            )
            assert policy.pop("default-src") == "'none'"
            assert policy.pop("img-src") == "'self' blob:"
            assert policy.pop("require-trusted-types-for") == "'script'"
            assert set(policy.values()) == {"'self'", "'none'"}
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"

    def test_an_update_is_seen_and_the_rest_not_sent_again(self, client: TestClient) -> None:
        response = client.get("/page/style.css")
        assert response.headers["cache-control"] == "no-cache"
        seen = {"If-None-Match": response.headers["etag"]}
        assert client.get("/page/style.css", headers=seen).status_code == 304

    @pytest.mark.parametrize("path", ["/page/", "/page/nothing.js", "/page/%2e%2e/__init__.py"])
    def test_nothing_else_is_given(self, path: str, client: TestClient) -> None:
        response = client.get(path)
        assert response.status_code == 404
        assert response.headers["content-type"] == "application/problem+json"

    def test_the_page_is_open_where_the_service_wants_a_key(self) -> None:
        keys = (hashlib.sha256(b"key").hexdigest(),)
        client = client_of(AccessSettings(keys=keys), host="10.0.0.7")
        assert client.get("/").status_code == client.get("/page/main.js").status_code == 200
        for method, path in (("POST", "/"), ("POST", "/explain"), ("GET", "/models")):
            assert client.request(method, path).status_code == 401, path
        assert client.get("/page/../models").status_code == 401

    def test_strangers_get_no_page_either(self) -> None:
        assert client_of(AccessSettings(), host="10.0.0.7").get("/").status_code == 403


class TestFiles:
    @pytest.mark.parametrize("name", SOURCES)
    def test_no_other_host_is_named(self, name: str) -> None:
        hosts = set(re.findall(r"(?:https?:)?//([\w.-]+\.\w+)", SOURCES[name]))
        assert hosts <= {"www.w3.org"}, "only the name of the SVG vocabulary"

    def test_no_markup_is_made_of_text(self) -> None:
        assert SCRIPTS
        for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
            assert way not in SCRIPTS

    def test_an_installed_wheel_has_them(self) -> None:
        configured = (ROOT / "pyproject.toml").read_text()
        assert '"deployments.http.page",' in configured
        assert '"deployments.http.page" = ["static/*", "static/examples/*"]' in configured
        assert not [path for path in STATIC.rglob("*") if len(path.relative_to(STATIC).parts) > 2]
        assert files("deployments.http.page").joinpath("static/index.html").is_file()

    def test_the_examples_are_those_of_the_repository(self) -> None:
        given = {path.name: path.read_bytes() for path in (STATIC / "examples").iterdir()}
        assert len(given) == 3
        for name, data in given.items():
            assert data == (ROOT / "examples" / name).read_bytes()
            assert f'value="{name}"' in SOURCES["index.html"]


class TestTexts:
    def test_both_languages_say_everything(self) -> None:
        assert list(TEXTS) == ["en", "ru"]
        assert list(TEXTS["en"]) == list(TEXTS["ru"])
        for key, english in TEXTS["en"].items():
            russian = TEXTS["ru"][key]
            assert russian.strip()
            assert english.strip()
            assert names_in(english) == names_in(russian), key

    def test_russian_is_russian(self) -> None:
        same = {key for key, text in TEXTS["ru"].items() if not re.search("[а-яё]", text, re.I)}
        assert same <= {"formats", "contact.telegram", "contact.whatsapp", "intent.sure"}

    def test_every_text_that_is_asked_for_is_there_and_every_one_is_asked_for(self) -> None:
        asked = set(re.findall(r'data-(?:text|label)="([^"]+)"', SOURCES["index.html"]))
        asked |= set(re.findall(r'\bsay(?:\.bind\(null, |\()"([^"]+)"', SCRIPTS))
        assert len(asked) > 30
        assert asked <= set(TEXTS["en"])
        written = set(re.findall(r'"([\w.-]+)"', SCRIPTS))
        computed = tuple(re.findall(r"say(?:Or)?\(`(\w+\.)\$\{", SCRIPTS))
        section = set(re.findall(r'section\("(\w+)"', SCRIPTS))
        assert section <= set(TEXTS["en"])
        for key in TEXTS["en"]:
            assert key in asked | written or key.startswith(computed), key

    def test_every_error_and_every_name_of_ours_has_words(self) -> None:
        of_starting = {errors.ModelUnavailable, errors.BundleError, errors.DataError}
        known = {
            error
            for _, error in inspect.getmembers(errors, inspect.isclass)
            if issubclass(error, errors.ReviewlensError) and error not in of_starting
        }
        assert len(known) > 10
        keys = {f"problem.{error.slug}" for error in known}
        keys |= {f"model.{name}" for name in ("stacking", *ALL_BRANCHES)}
        keys |= {f"contact.{kind}" for kind in (*_FINDERS, "qr")}
        keys |= {f"action.{action}" for action in get_args(Action)}
        keys |= {f"intent.{intent}" for intent in INTENTS}
        assert keys <= set(TEXTS["en"])


def names_in(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
