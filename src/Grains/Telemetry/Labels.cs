using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;

namespace OrderGrains.Telemetry;

/// <summary>Every label of the project's own instruments, and those it adds to the framework's.</summary>
public static class Labels
{
    public const string Replayed = "replayed";
    public const string Memory = "memory";
    public const string Database = "database";
    public const string Postgres = "postgresql";
    public const string Sqlite = "sqlite";
    public const string Delivered = "delivered";
    public const string Failed = "failed";
    public const string Loaded = "loaded";
    public const string Absent = "absent";

    /// <summary>The API a request or command came through.</summary>
    public static readonly Label Door = Label.Of<Door>("ordergrains.door");

    /// <summary>How an order answered: an <see cref="OrderOutcome"/>, or that the answer is an earlier one given again.</summary>
    public static readonly Label Outcome = Label.Of<OrderOutcome>("ordergrains.outcome", Replayed);

    /// <summary>How a wait for durability ended.</summary>
    public static readonly Label CommitState = Label.Of<CommitState>("ordergrains.commit.state");

    /// <summary>Why a commit was not made.</summary>
    public static readonly Label Conflict = new(
        "ordergrains.conflict", [EnumNames.Of(CommitOutcome.Conflict), EnumNames.Of(CommitOutcome.NameTaken)]);

    /// <summary>What an answer without a write of its own rests on.</summary>
    public static readonly Label RestsOn = new("rests.on", [Memory, Database]);

    /// <summary>How an activation ended.</summary>
    public static readonly Label Activation = new("ordergrains.activation", [Loaded, Absent, Failed]);

    /// <summary>How a delivery ended.</summary>
    public static readonly Label Delivery = new("ordergrains.delivery", [Delivered, Failed]);

    /// <summary>The engine, by OpenTelemetry's name for it.</summary>
    public static readonly Label Engine = new("db.system.name", [Postgres, Sqlite]);
}
