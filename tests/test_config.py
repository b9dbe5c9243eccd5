"""Settings, and what is said of wrong ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config, ConfigError
from argcheck.diagnostic import Severity
from tests.conftest import Run


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert Config.find(tmp_path) == Config()
    assert Config().severity is Severity.INFO


def test_the_nearest_file_holds_and_its_paths_start_at_its_folder(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('manuscripts = "papers"\nselect = "AC2, AC301"\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert Config.find(inner) == Config(manuscripts=tmp_path / "papers", select=("AC2", "AC301"))
    (inner / "argcheck.toml").write_text('severity = "warning"\n')
    assert Config.find(inner) == Config(severity=Severity.WARNING)


def test_a_project_file_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('proof = "full"\n')
    inner = tmp_path / "a"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert Config.find(inner).proof == "full"
    (inner / "pyproject.toml").write_text("[tool.argcheck]\nproof = 'none'\n")
    assert Config.find(inner).proof == "none"
    (inner / "argcheck.toml").write_text('proof = "short"\n')
    assert Config.find(inner).proof == "short"


def test_the_command_line_stands_over_the_file() -> None:
    config = Config(select=("AC2",), severity=Severity.ERROR).override(select=["AC3,AC4", "AC101"], severity=None)
    assert (config.select, config.severity) == (("AC3", "AC4", "AC101"), Severity.ERROR)
    with pytest.raises(ConfigError, match=r"^--severity: expected one of error, warning, info, not 'grave'$"):
        Config().override(severity="grave")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "argcheck.toml",
            'manuscript = "x"',
            "{path}:1: there is no setting 'manuscript'; did you mean 'manuscripts'?",
        ),
        (
            "argcheck.toml",
            "colour = 1",
            "{path}:1: there is no setting 'colour'; settings: "
            "manuscripts, select, ignore, severity, severities, proof, article, queries, rules, limits, "
            "per-file-ignores, baseline",
        ),
        ("argcheck.toml", "severity = 3", "{path}:1: severity: expected one of error, warning, info, not 3"),
        (
            "argcheck.toml",
            "select = [1, 2]",
            """{path}:1: select: expected codes or names of checks, such as ["AC2", "contradiction"], not 1""",
        ),
        (
            "pyproject.toml",
            "[tool.argcheck]\nprof = 'none'",
            "{path}:2: [tool.argcheck] there is no setting 'prof'; did you mean 'proof'?",
        ),
        (
            "pyproject.toml",
            "[tool]\nargcheck = 1",
            "{path}:1: [tool.argcheck] settings are a table of keys and values",
        ),
        ("argcheck.toml", "proof = ", "{path}: not TOML: Invalid value (at end of document)"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        Config.find(tmp_path)
    assert str(caught.value) == message.format(path=path)


def test_every_wrong_key_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text("sevrity = 1\nproof = 2\n")
    with pytest.raises(ConfigError) as caught:
        Config.find(tmp_path)
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_bytes(b"proof = '\xff'")
    with pytest.raises(ConfigError, match=r"argcheck\.toml: not UTF-8$"):
        Config.find(tmp_path)


def test_a_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('# ours\nproof = "full"\n\n[limits]\ntime = "soon"\n')
    with pytest.raises(ConfigError, match=r"argcheck\.toml:4: limits: expected a table of limits"):
        Config.find(tmp_path)


def test_checks_can_be_passed_over_in_some_files(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('per-file-ignores = {"drafts/*.md" = ["AC7"]}\n')
    config = Config.find(tmp_path)
    assert config.passes_over("papers/drafts/one.md", "AC701", "date-order")
    assert not config.passes_over("papers/one.md", "AC701", "date-order")
    text = "# Kerbs\n\nReceived: 2020-05-01\n\nAccepted: 2019-01-01\n\n## Results\n\nKerbs help.\n"
    (tmp_path / "drafts").mkdir()
    for folder in (tmp_path, tmp_path / "drafts"):
        (folder / "one.md").write_text(text, "utf-8")
    report = check([str(tmp_path / "one.md"), str(tmp_path / "drafts" / "one.md")], config)
    assert [one.span.path for one in report.diagnostics if one.code == "AC701"] == [str(tmp_path / "one.md")]


BARE = 'paper "Lanes" as lanes\nfinding f "Counts rose"\n  evidence none\n'


def test_a_check_counts_as_what_the_settings_say_and_the_most_exact_holds(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('[severities]\nAC2 = "error"\nAC204 = "info"\n')
    (tmp_path / "lanes.arg").write_text(BARE)
    (found,) = check([str(tmp_path)], Config.find(tmp_path).override(select=["AC204"])).diagnostics
    assert (found.severity, found.own_severity) == (Severity.INFO, Severity.WARNING)
    assert Config.find(tmp_path).severity_of("AC205", "unmet") == Severity.ERROR
    assert Config.find(tmp_path).severity_of("AC301", "contradiction") is None


def test_a_severity_that_is_set_is_told_and_its_proof_still_holds(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('severities = {unsupported-finding = "error"}\n')
    (tmp_path / "lanes.arg").write_text(BARE)
    shown = argcheck("check", tmp_path, "--select", "AC204")
    assert "error AC204 unsupported-finding (as set; its check says warning)" in shown.out
    report = tmp_path / "report.json"
    assert argcheck("check", tmp_path, "--format", "json", "-o", report).status == 1
    assert json.loads(report.read_text())["diagnostics"][0]["own_severity"] == "warning"
    assert argcheck("verify", report, tmp_path).status == 0


def test_a_severity_of_no_check_is_told(tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(BARE)
    with pytest.raises(ConfigError, match="there is no check 'unsupported-findings'; did you mean 'unsupported-f"):
        check([str(tmp_path)], Config.of({"severities": {"unsupported-findings": "error"}}))


def test_config_tells_what_holds_and_where_it_is_written(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.argcheck]\n\nseverity = "warning"\n')
    run = argcheck("config", str(tmp_path))
    assert f'severity = "warning"  # {tmp_path / "pyproject.toml"}:3' in run.out
    assert 'proof = "short"  # default' in run.out
    tree = json.loads(argcheck("config", str(tmp_path), "--format", "json").out)
    assert tree["severity"] == {"value": "warning", "from": f"{tmp_path / 'pyproject.toml'}:3"}


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('ignore = ["AC999"]', "argcheck.toml:3: ignore: there is no check 'AC999'"),
        ('severities = {AC777 = "info"}', "argcheck.toml:3: severities: there is no check 'AC777'"),
        ('per-file-ignores = {"*.md" = ["AC888"]}', "argcheck.toml:3: per-file-ignores: there is no check 'AC888'"),
        ('manuscripts = "nowhere"', "argcheck.toml:3: manuscripts: there is no folder "),
    ],
)
def test_what_a_setting_names_and_is_not_there_is_told_with_its_line(
    argcheck: Callable[..., Run], tmp_path: Path, setting: str, message: str
) -> None:
    (tmp_path / "argcheck.toml").write_text(f"# settings\n\n{setting}\n")
    (tmp_path / "lanes.arg").write_text(BARE)
    run = argcheck("check", str(tmp_path), "--no-cache")
    assert run.status == 2
    assert message in run.err


def test_a_folder_of_manuscripts_that_is_not_there_is_told(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(BARE)
    run = argcheck("check", str(tmp_path), "--manuscripts", "nowhere")
    assert (run.status, run.err) == (2, "argcheck: --manuscripts: there is no folder nowhere\n")
