namespace OrderGrains.Api.Manage;

/// <summary>What is wrong with one member of a document.</summary>
/// <param name="Path">E.g. <c>lines[0].quantity</c>.</param>
/// <param name="Message">The rest of a sentence that begins with the path.</param>
internal sealed record FieldMessage(string Path, string Message);
