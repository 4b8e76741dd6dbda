package dev.assay.adapter.http.access;

/**
 * Who may come in, and by what name.
 *
 * @param keys that clients show
 * @param proxies whose word on a client's address is taken
 * @param cors the web pages that may use the server
 * @param hosts the names that it may be addressed by while no keys are set
 * @param admins keys of those who may erase; without any, a client on this machine may
 */
public record Access(ApiKeys keys, TrustedProxies proxies, CorsPolicy cors, HostPolicy hosts, ApiKeys admins) {

    /** Clients need no key and are told apart by their address; only the server's own web pages may call it. */
    public static final Access OPEN = new Access(ApiKeys.NONE, TrustedProxies.NONE, CorsPolicy.CLOSED);

    /** Lets people come in by the names of this machine only. */
    public Access(ApiKeys keys, TrustedProxies proxies, CorsPolicy cors) {
        this(keys, proxies, cors, HostPolicy.LOCAL);
    }

    /**
     * Names no administrators: a client may erase if its connection comes from this machine and names no other address.
     */
    public Access(ApiKeys keys, TrustedProxies proxies, CorsPolicy cors, HostPolicy hosts) {
        this(keys, proxies, cors, hosts, ApiKeys.NONE);
    }
}
