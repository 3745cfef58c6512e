namespace OrderGrains.Orders;

/// <summary>A courier that nobody employs: it moves the order's parcels by itself, one step of its plan at a time.</summary>
[GenerateSerializer, Immutable, Alias("og.simulatedCourier")]
public sealed record SimulatedCourier : StoredRecord
{
    /// <summary>The longest step, a week.</summary>
    public const int MaxStepSeconds = 7 * 24 * 60 * 60;

    [Id(0)] public CourierPlan Plan { get; init; }

    /// <summary>Seconds from one step to the next, 1 to <see cref="MaxStepSeconds"/>.</summary>
    [Id(1)] public int StepSeconds { get; init; }

    /// <summary>How many steps of the plan are behind it.</summary>
    [Id(2)] public int Steps { get; init; }

    /// <summary>When it takes the next, UTC.</summary>
    [Id(3)] public DateTimeOffset NextAt { get; init; }
}
