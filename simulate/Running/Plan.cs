using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Scheduling;
using OrderGrains.Simulate.Troubles;

namespace OrderGrains.Simulate.Running;

/// <summary>What a run is like: drawn from its seed, within limits. Chances are in percent.</summary>
internal sealed record Plan
{
    /// <summary>All but what leaves less to be judged, which fewer runs have.</summary>
    private static readonly IReadOnlyList<TroubleKind> Often =
        [.. Enum.GetValues<TroubleKind>().Where(kind => kind != TroubleKind.FailOver)];

    public required long Seed { get; init; }

    public required Defects Defects { get; init; }

    public required Trust Trust { get; init; }

    public required int Members { get; init; }

    public required int Clients { get; init; }

    /// <summary>Calls of each client, repeats not counted.</summary>
    public required int Calls { get; init; }

    public required int Orders { get; init; }

    /// <summary>Orders whose money a gateway moves, beside the others; 0 in most runs.</summary>
    public required int Paid { get; init; }

    /// <summary>Whether old events are dropped, of orders that are called now and then beside the others.</summary>
    public required bool Drops { get; init; }

    public required int Reads { get; init; }

    public required int Keyed { get; init; }

    /// <summary>Every update with a key is sent twice at once.</summary>
    public required bool Twice { get; init; }

    /// <summary>Calls before which everybody rests for a while.</summary>
    public required double Rests { get; init; }

    public required int Writers { get; init; }

    /// <summary>How many commands of each kind an order remembers.</summary>
    public required int Remembered { get; init; }

    public required int MaxPending { get; init; }

    /// <summary>
    /// An activation that the directory has lost lives on for two thirds of it at most; what it has begun by then is answered, if at all,
    /// in the last third, as the service's own thirty seconds have it beside the ten of a call.
    /// </summary>
    public required TimeSpan SettleTime { get; init; }

    public required TimeSpan ResponseTimeout { get; init; }

    public required Pace Pace { get; init; }

    /// <summary>Messages between silos that get lost.</summary>
    public required double LostMessages { get; init; }

    /// <summary>Entries that the directory loses when the members change.</summary>
    public required int LostEntries { get; init; }

    public required IReadOnlyList<TroubleKind> Troubles { get; init; }

    /// <summary>The longest pause between two troubles, in milliseconds.</summary>
    public required double TroublePause { get; init; }

    public TimeSpan LeaseTime { get; } = TimeSpan.FromSeconds(1);

    public TimeSpan RetryTime { get; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a client waits for an answer.</summary>
    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(8);

    /// <summary>After that clients make no more calls: where hardly any is answered by then, more of them would not find more.</summary>
    public TimeSpan LongestDay { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest a message between processes travels, in milliseconds.</summary>
    public double Travel { get; } = 1;

    public static Plan Draw(long seed, Limits limits, Defects defects)
    {
        var random = Draws.Of(seed, "plan");
        var trust = random.Next(10) switch { < 6 => Trust.Cluster, < 9 => Trust.Strangers, _ => Trust.Alone };
        TroubleKind[] kinds = [.. Often.Where(kind => random.Percent(40) && Fits(kind, trust))];
        var failsOver = Draws.Of(seed, "fail over");
        if (trust != Trust.Alone && failsOver.Percent(12))
        {
            // What else happens mostly ends the leases by itself.
            kinds = failsOver.Percent(50) ? [TroubleKind.FailOver] : [.. kinds, TroubleKind.FailOver];
        }

        var loses = random.Percent(30);
        var response = TimeSpan.FromMilliseconds(random.Next(300, random.Percent(60) ? 600 : 3000));
        return new()
        {
            Seed = seed,
            Defects = defects,
            Trust = trust,
            Members = trust == Trust.Alone ? 1 : random.Next(2, 4),
            Clients = Math.Min(random.Next(2, 9), limits.Clients),
            Calls = Math.Min(random.Next(20, 200), limits.Calls),
            Orders = random.Next(1, 4),
            Paid = DrawPaid(seed, kinds),
            Drops = Draws.Of(seed, "drops").Percent(20),
            Reads = random.Next(5, 50),
            Keyed = random.Next(0, 80),
            Twice = random.Percent(25),
            Rests = random.Percent(50) ? 1 : 0,
            Writers = random.Next(1, 3),
            Remembered = random.Percent(30) ? random.Next(8, 16) : 1024,
            MaxPending = random.Percent(10) ? 3 : 1024,
            SettleTime = Longer(TimeSpan.FromSeconds(random.Next(1, 4)), response * 3),
            ResponseTimeout = response,
            Pace = new()
            {
                Flush = random.Percent(70) ? 4 : 40,
                Travel = random.Percent(70) ? 1 : 100,
                LostRequests = loses ? 0.5 : 0,
                LostAnswers = loses ? 0.5 : 0,
                Patience = random.Next(500, random.Percent(40) ? 4000 : 12_000),
            },
            LostMessages = random.Percent(30) ? 1 : 0,
            LostEntries = random.Percent(50) ? 50 : 0,
            Troubles = [.. kinds.Except(limits.Without)],
            TroublePause = random.Next(20, 600),
        };
    }

    /// <summary>
    /// A standby that lacks a movement may give its id, and so the key at its gateway, to another: what comes of that is not simulated.
    /// </summary>
    private static int DrawPaid(long seed, TroubleKind[] kinds)
    {
        var random = Draws.Of(seed, "paid");
        return random.Percent(25) && !kinds.Contains(TroubleKind.FailOver) ? random.Next(1, 3) : 0;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Who is on its own is held for dead by nobody.</summary>
    private static bool Fits(TroubleKind kind, Trust trust) => trust == Trust.Cluster
        || kind is not (TroubleKind.Evict or TroubleKind.Leave or TroubleKind.Join or TroubleKind.Part);
}
