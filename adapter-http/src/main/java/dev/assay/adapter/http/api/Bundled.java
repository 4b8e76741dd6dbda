package dev.assay.adapter.http.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What is served as it lies in the jars. */
public final class Bundled {

    private static final String OWN = "dev/assay/adapter/http/";
    private static final String SWAGGER_UI_BUILD = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";

    private Bundled() {}

    /**
     * Reads a file of this module.
     *
     * @throws IllegalStateException if there is none of this name
     */
    public static byte[] file(String name) {
        // Asked of the class: a class loader does not find what lies in a package of a named module.
        return read(OWN + name, Bundled.class.getResourceAsStream("/" + OWN + name));
    }

    /** Reads a file of Swagger UI, of whatever version is there. */
    static byte[] swaggerUi(String name) {
        Properties build = new Properties();
        try {
            build.load(new ByteArrayInputStream(ofOthers(SWAGGER_UI_BUILD)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SWAGGER_UI_BUILD + " cannot be read", unreadable);
        }
        return ofOthers(SWAGGER_UI + build.getProperty("version") + "/" + name);
    }

    private static byte[] ofOthers(String name) {
        return read(name, Bundled.class.getClassLoader().getResourceAsStream(name));
    }

    private static byte[] read(String name, @Nullable InputStream resource) {
        try (resource) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing in the class path");
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
