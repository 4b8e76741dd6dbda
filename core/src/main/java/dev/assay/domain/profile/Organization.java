package dev.assay.domain.profile;

import java.net.URI;
import java.util.Optional;

/**
 * An organization the person shows membership of.
 *
 * @param login its account name, in its own spelling
 * @param name full name; empty if it has none or was not asked for
 * @param description a sentence about it
 * @param url its page
 * @param avatar its picture
 * @param publicRepositories how many it has; empty where GitHub did not tell
 * @param location where it says it is
 * @param blog its home page
 */
public record Organization(
        String login,
        Optional<String> name,
        Optional<String> description,
        URI url,
        URI avatar,
        Optional<Integer> publicRepositories,
        Optional<String> location,
        Optional<String> blog) {}
