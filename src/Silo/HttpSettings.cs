using System.Net;

namespace OrderGrains.Silo;

/// <summary>What stands before the service and what it shows; section <c>OrderGrains:Http</c>.</summary>
public sealed class HttpSettings
{
    /// <summary>
    /// Addresses or networks of the proxies that may say from where and by which scheme a request came (<c>X-Forwarded-For</c>,
    /// <c>X-Forwarded-Proto</c>), e.g. <c>10.0.0.0/8</c>; as a list, or as one text with semicolons between. Nobody else is believed.
    /// </summary>
    public string[]? Proxies { get; set; }

    /// <summary>Shows the OpenAPI document and its page. Unset means: in Development and while the demonstration is on.</summary>
    public bool? OpenApi { get; set; }

    /// <summary>A network, or an address as the network of it alone; false for anything else.</summary>
    public static bool TryReadNetwork(string text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }
}
