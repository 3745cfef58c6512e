namespace OrderGrains.Api.Tests.Contracts;

/// <summary>A documented refusal.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Json">The whole body.</param>
internal sealed record Refusal(int Status, string Json);
