namespace OrderGrains.Faults.Checking;

/// <summary>What a history was found to be.</summary>
public enum CheckOutcome
{
    /// <summary>There is an order of the calls, one after another, that explains every answer.</summary>
    Linearizable,

    /// <summary>There is none.</summary>
    NotLinearizable,

    /// <summary>The search was given up; counts as a failure.</summary>
    Undecided,
}
