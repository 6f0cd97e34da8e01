"""Cookies of one member."""

from simulator.client.cookies import CookieJar


def test_a_cookie_is_sent_back_below_its_path_only() -> None:
    jar = CookieJar()
    jar.store(["a=1; Path=/; HttpOnly", "b=2; Path=/finance; Secure; SameSite=Strict"], "/", now=0)
    assert jar.header("/finance/list", 1) == "b=2; a=1"
    assert jar.header("/finances", 1) == "a=1"


def test_a_cookie_without_a_path_belongs_to_the_folder_of_the_page() -> None:
    jar = CookieJar()
    jar.store(["a=1"], "/claims/31", now=0)
    assert jar.header("/claims/32", 1) == "a=1"
    assert jar.header("/picker", 1) == ""


def test_a_newer_value_replaces_the_older_and_max_age_zero_deletes() -> None:
    jar = CookieJar()
    jar.store(["a=1; Path=/"], "/", now=0)
    jar.store(["a=2; Path=/"], "/", now=0)
    assert jar.header("/", 1) == "a=2"
    jar.store(["a=; Path=/; Max-Age=0"], "/", now=0)
    assert jar.header("/", 1) == ""


def test_a_cookie_goes_stale_by_max_age_and_by_expires() -> None:
    jar = CookieJar()
    jar.store(["a=1; Path=/; Max-Age=60", "b=2; Path=/; Expires=Thu, 01 Jan 1970 00:02:00 GMT"], "/", now=0)
    assert jar.header("/", 59) == "a=1; b=2"
    assert jar.header("/", 61) == "b=2"
    assert jar.header("/", 121) == ""


def test_a_value_comes_back_as_it_was_written() -> None:
    jar = CookieJar()
    jar.store(['s="a,b=c=="; Path=/'], "/", now=0)
    assert jar.header("/", 1) == 's="a,b=c=="'
