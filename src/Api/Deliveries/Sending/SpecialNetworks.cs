using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>
/// Which addresses are somebody's on the public internet: of IPv4 all but the special ones, of IPv6 the global unicast but for its special
/// ones (IANA's registries of special-purpose addresses). An IPv4 address that is written into one of IPv6 (mapped, 6to4, Teredo, NAT64) is
/// none of them.
/// </summary>
internal static class SpecialNetworks
{
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool IsPublic(IPAddress address) =>
        !address.IsIPv4MappedToIPv6
        && (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address))
        && !Special.Any(network => network.Contains(address));
}
