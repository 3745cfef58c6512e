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

    /// <summary>
    /// Requests an address (IPv6: a network of 64 bits) may send per minute before further ones are answered with 429, whoever sends them.
    /// Unset means no limit: behind a proxy that is not in <see cref="Proxies"/>, all callers have one address.
    /// </summary>
    public int? RequestsPerAddress { get; set; }

    /// <summary>Requests of an address that may be under way at once; above it 429. Unset means no limit.</summary>
    public int? RequestsPerAddressAtOnce { get; set; }

    /// <summary>
    /// Bytes that bodies on their way in and answers on their way out may hold together; beyond it those that have been under way longest
    /// are ended. Unset means a sixteenth of the memory the process may have, 16 MiB at least.
    /// </summary>
    public long? TransferBytes { get; set; }

    /// <summary>How long a body may take to arrive, and an answer to be taken.</summary>
    public TimeSpan TransferTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan HeadTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The pace of a body, and of an answer that is taken, in bytes a second; 0 means any. It is looked at after five seconds.
    /// </summary>
    public int MinBytesPerSecond { get; set; } = 240;

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
