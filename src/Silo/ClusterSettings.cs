namespace OrderGrains.Silo;

/// <summary>How the members of a cluster find, watch and trust each other; the same on all of them but for addresses and ports.</summary>
public sealed class ClusterSettings
{
    /// <summary>
    /// Tells clusters on one database apart. They share the orders: two at once lose nothing, but every answer of either asks the database.
    /// </summary>
    public string ClusterId { get; set; } = "ordergrains";

    /// <summary>The address the others reach this silo at; unset means the machine's own first one.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>Listens on all addresses rather than on the advertised one, as behind a container's network.</summary>
    public bool ListenOnAnyAddress { get; set; }

    /// <summary>Where silos reach this one; 0 means any free port.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Where clients reach this silo; 0 means any free port.</summary>
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>
    /// How long a silo may take to answer another that asks whether it is there; it is asked as often. Up to twice that where it has
    /// been slow.
    /// </summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromMilliseconds(750);

    /// <summary>After how many answers missed in a row a silo is suspected.</summary>
    public int MissedProbes { get; set; } = 3;

    /// <summary>
    /// How often a silo writes down that it is alive; what a crash of all left is passed over after three times this. Also how far a
    /// process's clock may be from the database's.
    /// </summary>
    public TimeSpan AliveInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a call between silos may take before its outcome counts as unknown.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a front-end repeats a call that may be repeated before it gives up.</summary>
    public TimeSpan RetryTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long a silo may answer from memory after it has asked the database whether it is still a member. What a dead silo served is
    /// served again this much later.
    /// </summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long after a change of the members every answer still asks the database, since two silos may for a while hold the same order.
    /// </summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How silos and clients prove to each other who they are.</summary>
    public TlsSettings Tls { get; set; } = new();
}
