namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>How the search for a customer by email and password ended.</summary>
/// <param name="Customer">The customer's id; null where nobody has both, and where that could not be found out.</param>
/// <param name="Failure">What to answer instead of the refusal; null where that is the answer.</param>
internal readonly record struct CustomerLookup(string? Customer, DoorFailure? Failure = null);
