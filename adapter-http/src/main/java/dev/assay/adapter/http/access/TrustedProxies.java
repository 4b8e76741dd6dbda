package dev.assay.adapter.http.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxies whose word on a client's address is taken. Immutable. */
public final class TrustedProxies {

    /** No proxy is trusted: a client is the address that connects. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** No names, nor what could be taken for one: looking it up could block, and tell others who asks. */
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|(?=.{2,45}$)[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Some proxies tell the port too. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\]]{2,45})](?::[0-9]{1,5})?|([0-9.]{7,15}):[0-9]{1,5}");

    private static final int MOST_HOPS = 20;
    private static final int IPV6_BYTES = 16;

    private final List<Block> blocks;

    /** Addresses that share their first bits. */
    private record Block(InetAddress address, int bits) {

        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] its = other.getAddress();
            if (mine.length != its.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
                if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private TrustedProxies(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Reads addresses and CIDR blocks, separated by commas.
     *
     * @throws IllegalArgumentException that names what is neither
     */
    public static TrustedProxies parse(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            blocks.add(block(part.strip()));
        }
        return new TrustedProxies(blocks);
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (address.isEmpty() || !bits.matches("[0-9]{0,3}") || (slash >= 0 && bits.isEmpty())) {
            throw notABlock(text);
        }
        int all = address.get().getAddress().length * Byte.SIZE;
        int shared = bits.isEmpty() ? all : Integer.parseInt(bits);
        if (shared > all) {
            throw notABlock(text);
        }
        return new Block(address.get(), shared);
    }

    private static IllegalArgumentException notABlock(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no address or CIDR block; expected something like 10.0.0.0/8");
    }

    private static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    /** Returns the name under which a peer holds connections; empty for a trusted proxy, which holds those of many. */
    public Optional<String> holder(SocketAddress peer) {
        return peer instanceof InetSocketAddress inet && !trusts(inet.getAddress())
                ? Optional.of(network(inet.getAddress()))
                : Optional.empty();
    }

    /**
     * Returns the address of the client: that of the peer, or what a trusted peer says. Of several hops the last that
     * no trusted proxy answers for, because whatever stands before it may be invented.
     *
     * @param forwarded the values of X-Forwarded-For, joined by commas
     */
    public String client(InetAddress peer, String forwarded) {
        if (blocks.isEmpty() || forwarded.isEmpty()) {
            return network(peer);
        }
        InetAddress nearest = peer;
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS) && trusts(nearest); i--) {
            Optional<InetAddress> hop = address(withoutPort(hops[i].strip()));
            if (hop.isEmpty()) {
                break;
            }
            nearest = hop.get();
        }
        return network(nearest);
    }

    /**
     * A household or a server has 64 bits of an IPv6 address to itself, and could be a new client with each request.
     */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != IPV6_BYTES) {
            return address.getHostAddress();
        }
        Arrays.fill(bytes, IPV6_BYTES / 2, IPV6_BYTES, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 16 bytes", impossible);
        }
    }

    private static String withoutPort(String hop) {
        Matcher parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) {
            return hop;
        }
        return parts.group(1) == null ? parts.group(2) : parts.group(1);
    }

    private boolean trusts(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
