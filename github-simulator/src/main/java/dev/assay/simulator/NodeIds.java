package dev.assay.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Opaque ids, as GraphQL hands them out. */
final class NodeIds {

    private NodeIds() {}

    static String of(Account account) {
        long id = account.profile().id();
        return account.organization() ? ofOrganization(id) : ofPerson(id);
    }

    static String ofOrganization(long id) {
        return "O_" + encoded(id);
    }

    static String ofPerson(long id) {
        return "U_" + encoded(id);
    }

    static String of(Repository repository) {
        return "R_" + encoded(repository.id());
    }

    private static String encoded(long id) {
        byte[] digits = Long.toString(id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }
}
