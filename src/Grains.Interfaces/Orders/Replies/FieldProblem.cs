namespace OrderGrains.Orders;

/// <summary>One field that stands in the way.</summary>
/// <param name="Path">Canonical camel-case path, e.g. <c>billingAddress</c>.</param>
/// <param name="Kind">What is wrong with it.</param>
[GenerateSerializer, Immutable, Alias("og.fieldProblem")]
public sealed record FieldProblem([property: Id(0)] string Path, [property: Id(1)] ProblemKind Kind);
