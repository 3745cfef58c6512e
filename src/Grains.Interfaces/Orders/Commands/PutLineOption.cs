namespace OrderGrains.Orders;

/// <summary>Adds an option to a line, or puts it in the place of the one with its id.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Option">The option.</param>
/// <param name="Before">What the option must be; null where it must not be there yet, or be the same.</param>
[GenerateSerializer, Immutable, Alias("og.action.putLineOption")]
public sealed record PutLineOption(
    [property: Id(0)] string Line, [property: Id(1)] LineOption Option, [property: Id(2)] LineOption? Before = null) : EditLines;
