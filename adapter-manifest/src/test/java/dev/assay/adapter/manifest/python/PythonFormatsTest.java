package dev.assay.adapter.manifest.python;

import static dev.assay.adapter.manifest.Reading.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFormatsTest {

    @Test
    void readsTheNamesOfRequirements() {
        String text = """
                # the web
                Django>=5.2,<6  # long-term support
                uvicorn[standard] == 0.35.0
                zope.interface
                Typing_Extensions ; python_version < "3.13"
                requests (>=2.8.1)
                cryptography==45.0.0 \\
                    --hash=sha256:0123456789abcdef \\
                    --hash=sha256:fedcba9876543210
                numpy --no-binary :all:
                """;

        assertThat(names("requirements.txt", text))
                .containsExactly(
                        "django",
                        "uvicorn",
                        "zope-interface",
                        "typing-extensions",
                        "requests",
                        "cryptography",
                        "numpy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-r base.txt",
                "-e .",
                "--index-url https://example.org/simple",
                "https://example.org/archive/1.0.tar.gz",
                "./vendored/tool",
                "vendored/tool",
                "tool-1.0-py3-none-any.whl",
                "two words",
                "# django",
                "==1.0",
            })
    void leavesOutLinesThatNameNoPackage(String line) {
        assertThat(names("requirements.txt", line + "\nflask\n")).containsExactly("flask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requirements-dev.txt", "requirements_test.txt", "requirements.docs.txt"})
    void takesTheScopeOfRequirementsFromTheFileName(String fileName) {
        assertThat(names("requirements/" + fileName, "pytest")).containsExactly("pytest (dev)");
    }

    @Test
    void countsOtherRequirementsFilesAsShipped() {
        assertThat(names("requirements-prod.txt", "gunicorn")).containsExactly("gunicorn");
    }

    @Test
    void readsTheStandardTablesOfAProject() {
        String text = """
                [project]
                name = "shop"
                requires-python = ">=3.12"
                dependencies = [
                  "FastAPI[standard]>=0.116",
                  "pydantic ~= 2.11 ; sys_platform != 'win32'",
                  "fork @ git+https://example.org/fork.git",
                ]
                [project.optional-dependencies]
                postgres = ["psycopg[binary]>=3"]
                test = ["pytest>=8"]
                [dependency-groups]
                lint = ["ruff", {include-group = "typing"}]
                typing = ["mypy"]
                """;

        assertThat(names("pyproject.toml", text))
                .containsExactly("fastapi", "pydantic", "fork", "psycopg", "pytest (dev)", "ruff (dev)", "mypy (dev)");
    }

    @Test
    void readsTheTablesOfPoetry() {
        String text = """
                [tool.poetry.dependencies]
                python = "^3.12"
                SQLAlchemy = { version = "^2.0", extras = ["asyncio"] }
                celery = "^5.5"
                [tool.poetry.group.docs.dependencies]
                mkdocs = "^1.6"
                [tool.poetry.dev-dependencies]
                black = "^25"
                """;

        assertThat(names("pyproject.toml", text))
                .containsExactlyInAnyOrder("sqlalchemy", "celery", "mkdocs (dev)", "black (dev)");
    }
}
