namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What is said where a customer is not as a call needs it.</summary>
internal static class CustomerErrors
{
    public static readonly ElasticPathError NotFound = ElasticPathError.NotFound("Customer not found");

    public static readonly ElasticPathError Taken =
        new(StatusCodes.Status409Conflict, "Conflict", "Another customer has this email");

    /// <summary>Nobody has both. A 401 would have the vendor's client get another access token and try the same password again.</summary>
    public static readonly ElasticPathError WrongPassword =
        new(StatusCodes.Status403Forbidden, "Forbidden", "The email or the password is wrong");
}
