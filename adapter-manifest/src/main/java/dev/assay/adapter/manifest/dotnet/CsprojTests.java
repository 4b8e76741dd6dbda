package dev.assay.adapter.manifest.dotnet;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.XmlElement;
import dev.assay.adapter.manifest.text.XmlElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells which projects of .NET are never shipped, because they test others. */
final class CsprojTests {

    private static final String TEST_HOST = "Microsoft.NET.Test.Sdk";
    private static final String TEST_SDK = "MSTest.Sdk";
    private static final Pattern SDK =
            Pattern.compile("<Project\\s[^>]{0,300}?Sdk\\s*+=\\s*+[\"']" + TEST_SDK + "[/\"']");
    private static final String SHARED = "Directory.Build.props";
    private static final Pattern NAME = Pattern.compile(
            "(?:.*[._-])?(?:[Tt]est|[Ss]pecs?|[Bb]enchmarks?)|(?:.*[A-Za-z0-9._-])?Tests|(?:.*[._-])?tests");

    private CsprojTests() {}

    /**
     * Tells whether a project is for tests, by its name, by what it takes or says, or by what is said around it.
     *
     * @param name of the project
     * @throws IOException if its text is not well-formed
     */
    static boolean isOne(String name, String text, Declarations found) throws IOException {
        return NAME.matcher(name).matches()
                || SDK.matcher(text).find()
                || says(text, true)
                || found.around(SHARED).stream().anyMatch(CsprojTests::saysForAll);
    }

    /** What is said under a condition is not said for all; a broken file says nothing. */
    private static boolean saysForAll(String text) {
        try {
            return says(text, false);
        } catch (IOException malformed) {
            return false;
        }
    }

    private static boolean says(String text, boolean conditions) throws IOException {
        List<XmlElement> signs = new ArrayList<>();
        XmlElements.visit(text, path -> isAbout(path, conditions), element -> {
            boolean applies = conditions || element.value("Condition").isEmpty();
            if (applies && isSign(element)) {
                signs.add(element);
            }
        });
        return !signs.isEmpty();
    }

    private static boolean isAbout(String path, boolean project) {
        return path.endsWith("/PropertyGroup")
                || (project && (path.endsWith("/PackageReference") || path.endsWith("/Sdk")));
    }

    private static boolean isSign(XmlElement element) {
        return element.value("IsTestProject").equalsIgnoreCase("true")
                || element.value("Include").equalsIgnoreCase(TEST_HOST)
                || element.value("Name").equalsIgnoreCase(TEST_SDK);
    }
}
