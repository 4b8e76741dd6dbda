package dev.assay.port.in;

import dev.assay.domain.profile.Login;

/**
 * What a caller asks for.
 *
 * @param login whose profile
 * @param forceRefresh do not answer from the cache
 */
public record AnalysisRequest(Login login, boolean forceRefresh) {

    /**
     * Asks for a profile, cached or not.
     *
     * @throws IllegalArgumentException if no account could have this name
     */
    public static AnalysisRequest of(String login) {
        return new AnalysisRequest(new Login(login), false);
    }
}
