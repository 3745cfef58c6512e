namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>One condition as it is written: <c>op(field,value)</c>.</summary>
/// <param name="Operator">E.g. <c>eq</c>.</param>
/// <param name="Field">E.g. <c>status</c>.</param>
/// <param name="Value">What it is compared with, without quotes around it.</param>
internal sealed record FilterTerm(string Operator, string Field, string Value);
