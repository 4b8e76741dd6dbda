package dev.assay.simulator.world;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Numbers, opaque ids and hashes, each made from what it stands for. */
public final class Ids {

    private Ids() {}

    /** The number of a person. */
    public static long numberOfPerson(String login) {
        return 1_000_000L + Math.floorMod(login.hashCode(), 90_000_000);
    }

    /** The number of an organization. */
    public static long numberOfOrganization(String login) {
        return 5_000_000L + Math.floorMod(login.hashCode(), 9_000_000);
    }

    /** An opaque id, as GraphQL hands it out. */
    public static String of(Account account) {
        long id = account.profile().id();
        return account.organization() ? ofOrganization(id) : ofPerson(id);
    }

    /** The opaque id of the organization with a number. */
    public static String ofOrganization(long id) {
        return "O_" + encoded(id);
    }

    /** The opaque id of the person with a number. */
    public static String ofPerson(long id) {
        return "U_" + encoded(id);
    }

    /** An opaque id, as GraphQL hands it out. */
    public static String of(Repository repository) {
        return "R_" + encoded(repository.id());
    }

    /** The hash of an object of Git, forty hexadecimal digits: the same for the same seed. */
    public static String hash(String seed) {
        return Chance.seeded(seed).oid();
    }

    private static String encoded(long id) {
        byte[] digits = Long.toString(id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }
}
