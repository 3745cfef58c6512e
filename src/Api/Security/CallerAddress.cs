using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Api.Security;

/// <summary>Under which name the limits on failed authentications know where a request comes from.</summary>
internal static class CallerAddress
{
    /// <summary>A connection without an address, such as a Unix socket.</summary>
    private const string Local = "local";

    /// <summary>What one customer of a provider gets at least: counting its addresses one by one would count nothing.</summary>
    private const int NetworkBytes = 64 / 8;

    /// <summary>The IPv4 address, or the IPv6 network of 64 bits.</summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <inheritdoc cref="Of(HttpContext)"/>
    public static string Of(IPAddress? address) => address switch
    {
        null => Local,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Network(address),
        _ => address.ToString(),
    };

    private static string Network(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[NetworkBytes..].Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
