package dev.assay.adapter.manifest.terraform;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of providers and modules in a registry. A registry other than the public ones is part of the name. */
final class TerraformAddress {

    private static final Set<String> PUBLIC_REGISTRIES = Set.of("registry.terraform.io", "registry.opentofu.org");

    /** What lies there is fetched by version control, or built in. */
    private static final Set<String> NO_REGISTRIES =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "terraform.io");

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9_-]*+)";
    private static final String HOST = "(?:([A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++(?::\\d++)?|localhost:\\d++)/)?+";
    private static final Pattern TYPE = Pattern.compile(NAME);
    private static final Pattern PROVIDER = Pattern.compile(HOST + "(" + NAME + "/" + NAME + ")");
    private static final Pattern MODULE =
            Pattern.compile(HOST + "(" + NAME + "/" + NAME + "/" + NAME + ")(?://[^\\s]*+)?");

    private TerraformAddress() {}

    /**
     * Returns the name of a provider, {@code hashicorp/aws}; empty if the source is none. A type alone is HashiCorp's.
     */
    static Optional<String> provider(String source) {
        String address = source.strip();
        return name(PROVIDER.matcher(TYPE.matcher(address).matches() ? "hashicorp/" + address : address));
    }

    /**
     * Returns the name of a module without the folder in it; empty if the source is a path or another kind of address.
     */
    static Optional<String> module(String source) {
        return name(MODULE.matcher(source.strip()));
    }

    private static Optional<String> name(Matcher address) {
        if (!address.matches()) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(address.group(1)).orElse("");
        if (NO_REGISTRIES.contains(host)) {
            return Optional.empty();
        }
        boolean named = !host.isEmpty() && !PUBLIC_REGISTRIES.contains(host);
        return Optional.of(named ? host + "/" + address.group(2) : address.group(2));
    }
}
