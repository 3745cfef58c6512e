namespace OrderGrains.Silo;

/// <summary>What callers without a good credential may cost.</summary>
public sealed class CredentialSettings
{
    /// <summary>
    /// Failed authentications an address (IPv6: a network of 64 bits) may have per minute before further ones are answered with 429.
    /// Callers that are let in are never counted.
    /// </summary>
    public int FailuresPerMinute { get; set; } = 300;

    /// <summary>Passwords hashed at once; unset means half of the processors, at least one.</summary>
    public int? HashesAtOnce { get; set; }

    /// <summary>Passwords that may wait to be hashed; above it callers are told to come back.</summary>
    public int HashesWaiting { get; set; } = 64;
}
