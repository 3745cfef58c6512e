using System.Net;
using OrderGrains.Silo;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>
/// Where messages may go. Whoever may add a webhook must not reach by it what only this machine reaches: its own ports, a network behind
/// it, the metadata of a cloud.
/// </summary>
internal sealed class DeliveryTargets(DeliverySettings settings)
{
    private readonly IPNetwork[] _allowed = [.. (settings.AllowedNetworks ?? []).Select(Network)];

    /// <summary>Reads a URL; null where nothing may be sent to it, whatever its host's addresses are.</summary>
    /// <param name="text">As it was given.</param>
    /// <param name="problem">What is wrong with it: the rest of a sentence that begins with its name.</param>
    public Uri? Read(string text, out string? problem)
    {
        problem = Uri.TryCreate(text, UriKind.Absolute, out var url) ? Problem(url) : "is no URL such as https://shop.example/orders";
        return problem is null ? url : null;
    }

    /// <summary>Whether a connection to the address may be opened.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return SpecialNetworks.IsPublic(address) || _allowed.Any(network => network.Contains(plain));
    }

    private string? Problem(Uri url)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !(settings.AllowHttp && url.Scheme == Uri.UriSchemeHttp))
            return settings.AllowHttp ? "must begin with https:// or http://" : "must begin with https://";
        if (url.UserInfo.Length > 0)
            return "must not hold a user or password";
        if (url.Fragment.Length > 0)
            return "must not have a fragment";
        return IPAddress.TryParse(url.DnsSafeHost, out var address) && !Allows(address)
            ? "leads to an address that is not public"
            : null;
    }

    private static IPNetwork Network(string text) =>
        HttpSettings.TryReadNetwork(text, out var network) ? network : throw new FormatException($"'{text}' is no network.");
}
