package dev.assay.adapter.report.sections;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.RepositorySummary;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things lie at GitHub, or at the installation of it that the profile is from. */
record Links(String base) {

    private static final String PUBLIC = "https://github.com";
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_-]{1,39}");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,2000}");
    private static final int MOST_SEGMENTS = 100;

    /** Takes the installation from the address of a repository that the profile names. */
    static Links of(ProfileAnalysis analysis) {
        Stream<String> projects = analysis.career().projects().stream()
                .flatMap(List::stream)
                .map(project -> project.about().url());
        Stream<String> owned = analysis.portfolio().repositories().stream()
                .flatMap(List::stream)
                .map(RepositorySummary::url);
        return new Links(Stream.concat(projects, owned)
                .limit(1)
                .flatMap(url -> origin(url).stream())
                .findFirst()
                .orElse(PUBLIC));
    }

    /** Returns an address that may be linked to: of the web, and in plain letters; empty for any other. */
    static Optional<String> web(String text) {
        return parsed(text).map(URI::toASCIIString);
    }

    Optional<String> person(String login) {
        return LOGIN.matcher(login).matches() ? Optional.of(base + "/" + login) : Optional.empty();
    }

    Optional<String> repository(String fullName) {
        List<String> parts = List.of(fullName.split("/", -1));
        return parts.size() == 2 && parts.stream().noneMatch(String::isBlank)
                ? Optional.of(base + "/" + path(fullName))
                : Optional.empty();
    }

    Optional<String> commit(String fullName, String sha) {
        return sha.matches("[0-9a-f]{7,64}")
                ? repository(fullName).map(home -> home + "/commit/" + sha)
                : Optional.empty();
    }

    Optional<String> file(String fullName, String path) {
        return repository(fullName).map(home -> home + "/blob/HEAD/" + path(path));
    }

    Optional<String> commitsBy(String fullName, String login) {
        return LOGIN.matcher(login).matches()
                ? repository(fullName).map(home -> home + "/commits?author=" + login)
                : Optional.empty();
    }

    private static String path(String path) {
        return Arrays.stream(path.split("/", -1))
                .limit(MOST_SEGMENTS)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static Optional<String> origin(String url) {
        return parsed(url).map(address -> address.getScheme() + "://" + address.getRawAuthority());
    }

    private static Optional<URI> parsed(String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(Links::ofTheWeb);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean ofTheWeb(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null && address.getRawUserInfo() == null;
    }
}
