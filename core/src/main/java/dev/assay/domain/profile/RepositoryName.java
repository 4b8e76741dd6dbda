package dev.assay.domain.profile;

/**
 * The full name of a repository, in GitHub's own spelling.
 *
 * @param owner login of the account that owns it
 * @param name name within that account
 */
public record RepositoryName(String owner, String name) implements Comparable<RepositoryName> {

    /**
     * Reads {@code owner/name}.
     *
     * @throws IllegalArgumentException if there is not exactly one slash with text on both sides
     */
    public static RepositoryName parse(String fullName) {
        int slash = fullName.indexOf('/');
        if (slash < 1 || slash == fullName.length() - 1 || fullName.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException("not a repository name: \"" + fullName + "\" (owner/name)");
        }
        return new RepositoryName(fullName.substring(0, slash), fullName.substring(slash + 1));
    }

    /** Tells whether this repository belongs to the account; logins are compared without regard to case. */
    public boolean belongsTo(Login login) {
        return owner.equalsIgnoreCase(login.value());
    }

    @Override
    public int compareTo(RepositoryName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
