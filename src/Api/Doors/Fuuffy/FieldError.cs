namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>One entry of <c>error.details</c>.</summary>
/// <param name="Field">Dotted path, e.g. <c>sender.phone</c>.</param>
/// <param name="Message">A sentence without its full stop, e.g. <c>Phone number is required</c>.</param>
internal sealed record FieldError(string Field, string Message);
