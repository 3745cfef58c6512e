namespace OrderGrains.Silo;

/// <summary>
/// Mutual TLS between silos and clients with a certificate authority of one's own. Whoever reaches a silo's ports without it may call
/// any grain, so that it has to be turned off in so many words.
/// </summary>
public sealed class TlsSettings
{
    /// <summary>False only where nobody else reaches the ports.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>PEM file of this process's certificate, for server and client authentication.</summary>
    public string? Certificate { get; set; }

    /// <summary>PEM file of the certificate's private key; unset means that it is in <see cref="Certificate"/>.</summary>
    public string? Key { get; set; }

    /// <summary>PEM file of the authorities whose certificates are trusted, and no others: two while they are exchanged.</summary>
    public string? Authority { get; set; }
}
