namespace OrderGrains.Silo;

/// <summary>How long the events of orders that have ended are kept in the database.</summary>
public sealed class EventSettings
{
    /// <summary>
    /// Once a day the events of orders that have ended, and to which nothing has happened for so many months, are exported and dropped.
    /// Unset means never.
    /// </summary>
    public int? DropAfterMonths { get; set; }

    /// <summary>The folder of the exports; needed to drop anything.</summary>
    public string? ExportFolder { get; set; }

    /// <summary>What is wrong with a number of months; null when it makes sense.</summary>
    /// <param name="months">The number.</param>
    /// <param name="keepTime">How long keys are remembered; the events tell what they stand for.</param>
    public static string? MonthsProblem(int months, TimeSpan keepTime) => months switch
    {
        < 1 or > 1200 => $"{months} does not lie between 1 and 1200.",
        _ when TimeSpan.FromDays(28 * months) < keepTime => $"{months} months may be shorter than Orders:IdempotencyKeepTime, {keepTime}.",
        _ => null,
    };
}
