"""The frame of a page: templates that lie beside their words, one style, strict headers.

A page is whole with its first answer: the style is in it, and nothing is loaded from elsewhere.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

MEDIA_TYPE = "text/html"
_OWN = "sync_server.platform.pages"
_STYLE = (files(_OWN) / "templates" / "style.css").read_text(encoding="utf-8")
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()


class Pages:
    """The templates of one package, on the frame they all stand in."""

    def __init__(self, package: str) -> None:
        self._templates = _templates(package)

    def render(self, template: str, **context: object) -> bytes:
        return self._templates.get_template(template).render(style=_STYLE, **context).encode()


@cache
def _templates(package: str) -> Environment:
    """Compiled at once: nobody waits for that when a page is first asked for."""
    own, ours = PackageLoader(package, "templates"), PackageLoader(_OWN, "templates")
    templates = Environment(
        loader=ChoiceLoader([own, ours]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for name in templates.list_templates(extensions=["html"]):
        templates.get_template(name)
    return templates


def page_headers(
    language: str, *, scripts: bool = False, forms: bool = False
) -> Mapping[str, str]:
    """A page runs scripts, or sends forms, only where it says so; both to this server alone."""
    policy = (
        "default-src 'none'",
        f"style-src 'sha256-{_HASH}'",
        *(("script-src 'self'",) if scripts else ()),
        "base-uri 'none'",
        "form-action 'self'" if forms else "form-action 'none'",
        "frame-ancestors 'none'",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "Content-Language": language,
        "Content-Type": f"{MEDIA_TYPE}; charset=utf-8",
        "Vary": "Accept, Accept-Language",
    }
