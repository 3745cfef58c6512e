using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Starting;

/// <summary>
/// Whether the service can listen where it is told to, found out by listening. The server itself takes its addresses last, when the store
/// has been opened and filled.
/// </summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:5000";

    /// <summary>A line for each address that cannot be had.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration)
    {
        var held = new List<Socket>();
        try
        {
            return [.. Configured(configuration).SelectMany(it => Problems(it.Setting, it.Address, held))];
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }
    }

    /// <summary>Why nothing can listen there; null where it can. The socket is held until the caller closes it.</summary>
    public static string? Problem(IPEndPoint endpoint, List<Socket> held)
    {
        if (endpoint.Port == 0 && IPAddress.IsLoopback(endpoint.Address))
            return null;
        try
        {
            var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            held.Add(socket);
            if (endpoint.Address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            socket.Bind(endpoint);
            socket.Listen(1);
            return null;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"port {endpoint.Port} is in use already; stop what uses it, or choose another.",
                SocketError.AccessDenied => $"this user may not listen on port {endpoint.Port}; choose one from 1024 on.",
                SocketError.AddressNotAvailable => "this machine has no such address.",
                _ => Line.Of(e.Message),
            };
        }
    }

    /// <summary>What the settings name.</summary>
    public static IEnumerable<(string Setting, string Address)> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => (Setting: $"{endpoint.Path}:Url", Address: endpoint["Url"] ?? "")).ToList();
        if (endpoints.Count > 0)
            return endpoints;
        var urls = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (urls.Length > 0 ? urls : [Default]).Select(url => ("Urls", url));
    }

    private static IEnumerable<string> Problems(string setting, string text, List<Socket> held)
    {
        if (Parse(text) is not { } address)
            return [$"{setting}: '{text}' is no address such as http://127.0.0.1:5080."];
        if (address.IsUnixPipe || address.IsNamedPipe)
            return [];
        if (address.PathBase.Length > 0)
            return [$"{setting}: '{text}' has a path, which an address to listen on cannot have."];
        if (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) && address.Port == 0)
            return [$"{setting}: '{text}' needs a port, or an IP address in place of localhost."];

        var problems = Endpoints(address).Select(endpoint => Problem(endpoint, held)).ToList();
        var decisive = problems.Find(problem => problem?.Contains("in use", StringComparison.Ordinal) == true)
            ?? (problems.Contains(null) ? null : problems[0]);
        return decisive is null ? [] : [$"{setting}: '{text}': {decisive}"];
    }

    private static BindingAddress? Parse(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            var isUsable = address.Scheme.ToUpperInvariant() is "HTTP" or "HTTPS" && address.Port is >= 0 and <= IPEndPoint.MaxPort;
            return isUsable ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // As the server reads them: localhost is both loopbacks, of which one may be missing, and a name that is no IP address is any address.
    private static IEnumerable<IPEndPoint> Endpoints(BindingAddress address)
    {
        if (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase))
            return [new(IPAddress.Loopback, address.Port), new(IPAddress.IPv6Loopback, address.Port)];
        if (IPAddress.TryParse(address.Host, out var ip))
            return [new(ip, address.Port)];
        return [new(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, address.Port)];
    }
}
