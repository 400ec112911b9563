"""Who is let in, and what the app behind the browser gets to see."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.errors import UsageError
from aiquiz.web import Access, Listening
from aiquiz.web.environment import MOST_COLUMNS, MOST_ROWS, child_environment
from aiquiz.web.messages import Focus, Input, Ping, Resize, message_of

ACCESS = Access.for_run(("127.0.0.1", "localhost"), 8437)


@pytest.mark.parametrize("host", ["127.0.0.1:8437", "localhost:8437", "LOCALHOST:8437"])
def test_the_names_of_this_computer_are_answered(host: str) -> None:
    assert ACCESS.knows_host(host)
    assert ACCESS.is_own_origin(f"http://{host}")


@pytest.mark.parametrize("host", [None, "", "evil.test:8437", "localhost", "localhost:80", "localhost.evil.test:8437"])
def test_any_other_name_is_refused(host: str | None) -> None:
    assert not ACCESS.knows_host(host)
    assert not ACCESS.is_own_origin(None if host is None else f"http://{host}")


@pytest.mark.parametrize("origin", ["null", "file://", "localhost:8437", "http:localhost:8437", "ftp://localhost:8437"])
def test_an_origin_that_is_no_page_of_ours_is_refused(origin: str) -> None:
    assert not ACCESS.is_own_origin(origin)


def test_the_usual_port_may_be_left_out_as_browsers_do() -> None:
    assert Access.for_run(("localhost",), 80).knows_host("localhost")


def test_token_and_pass_are_long_differ_and_do_not_open_for_each_other() -> None:
    assert len({ACCESS.token, ACCESS.pass_value, Access.for_run((), 1).token}) == 3
    assert min(len(ACCESS.token), len(ACCESS.pass_value)) >= 43
    assert ACCESS.takes_token(ACCESS.token)
    assert ACCESS.takes_pass(ACCESS.pass_value)
    assert not ACCESS.takes_token(ACCESS.pass_value)
    assert not ACCESS.takes_pass(ACCESS.token)
    assert not ACCESS.takes_pass(None)
    assert not ACCESS.takes_token("é")


def test_loopback_is_called_by_its_usual_names() -> None:
    assert Listening.at("127.0.0.1", ()).names == ("127.0.0.1", "localhost", "[::1]")
    assert Listening.at("::1", ()).names[0] == "[::1]"
    assert Listening.at("127.0.0.1", ()).is_private


def test_an_address_in_the_house_is_called_by_itself_and_by_the_names_given() -> None:
    found = Listening.at("192.168.1.20", ("Study-Pi.local",))
    assert found.names == ("192.168.1.20", "study-pi.local")
    assert not found.is_private


def test_listening_everywhere_needs_a_name() -> None:
    with pytest.raises(UsageError) as caught:
        Listening.at("0.0.0.0", ())
    assert caught.value.diagnostics[0].code == "W004"
    assert Listening.at("::", ("pi.local",)).names[0] == "pi.local"


@pytest.mark.parametrize(("address", "names"), [("localhost", ()), ("http://127.0.0.1", ()), ("127.0.0.1", ("a/b",))])
def test_what_is_no_address_or_name_is_refused(address: str, names: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        Listening.at(address, names)
    assert caught.value.diagnostics[0].code == "W003"


def test_the_app_sees_where_its_files_are_and_no_secret() -> None:
    own = {
        "PATH": "/bin", "HOME": "/home/a", "LC_ALL": "C", "AIQUIZ_DB": "/p.db", "AIQUIZ_LLM_KEY": "canary",
        "AWS_SECRET_ACCESS_KEY": "canary", "SSH_AUTH_SOCK": "canary", "EDITOR": "vi", "DATABASE_URL": "canary",
    }  # fmt: skip
    given_on = child_environment(own, 100, 30)
    assert "canary" not in given_on.values()
    assert "EDITOR" not in given_on
    assert {name: given_on[name] for name in ("PATH", "HOME", "LC_ALL", "AIQUIZ_DB")} == {
        name: own[name] for name in ("PATH", "HOME", "LC_ALL", "AIQUIZ_DB")
    }
    assert (given_on["COLUMNS"], given_on["ROWS"]) == ("100", "30")


def test_a_page_may_type_resize_focus_and_ping() -> None:
    assert message_of('["stdin", "é"]') == Input("é")
    assert message_of('["resize", {"width": 120, "height": 40}]') == Resize(120, 40)
    assert message_of('["focus"]') == Focus(is_focused=True)
    assert message_of('["blur"]') == Focus(is_focused=False)
    assert message_of('["ping", 3]') == Ping(3)


def test_a_size_stays_within_what_an_app_can_draw() -> None:
    huge = message_of('["resize", {"width": 1000000000, "height": -4}]')
    assert huge == Resize(MOST_COLUMNS, 1)
    assert message_of('["resize", {"width": 0, "height": 1000000000}]') == Resize(1, MOST_ROWS)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '["stdin"]', '["stdin", 3]', '["quit"]', '["resize", {"width": "a", "height": 1}]', "[" * 100_000],
)
def test_anything_else_is_passed_over(text: str) -> None:
    assert message_of(text) is None


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner)))
def test_no_json_breaks_the_reading_of_messages(value: object) -> None:
    message_of(json.dumps(value))


def test_half_a_character_pair_is_no_crash() -> None:
    assert message_of('["stdin", "\\ud800"]') == Input("?")
