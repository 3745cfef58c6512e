namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>What a condition asks of a value.</summary>
/// <param name="Name">E.g. <c>not_eq</c>.</param>
/// <param name="Holds">Whether a value meets it.</param>
/// <param name="Compares">True where the argument, or each of its parts, must be of the attribute's kind.</param>
internal sealed record Predicate(string Name, Func<object?, FilterArguments, bool> Holds, bool Compares = false)
{
    /// <summary>True where the argument is a list.</summary>
    public bool TakesList { get; init; }

    /// <summary>Whether the argument can be compared with what the paths lead to.</summary>
    public bool Takes(IReadOnlyList<FilterPath> paths, FilterArguments arguments) => !Compares || paths.All(path =>
        (TakesList ? arguments.List : [arguments.Text]).All(text => AttributeNature.Of(path.Attribute).Reads(text)));
}
