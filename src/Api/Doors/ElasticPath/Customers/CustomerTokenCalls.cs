namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>The call by which customers log in.</summary>
internal static class CustomerTokenCalls
{
    private const int MaxLength = 255;

    /// <summary>How long a customer's token is good.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static async Task<IResult> Post(DoorRequest request, HttpContext context, CustomerServices services)
    {
        List<SchemaError> errors = [];
        var (email, password) = Read(request, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        var merchant = request.Caller.Merchant;
        var found = await services.Authentication.Find(context, merchant, email, password);
        if (found.Failure is { } failure)
            return request.Fail(failure);
        if (found.Customer is not { } customer)
            return ElasticPathErrors.Answer(CustomerErrors.WrongPassword);

        var session = await services.Sessions.Begin(merchant, request.Caller.Credential, customer, scope: "", Lifetime);
        context.Response.Headers.CacheControl = "no-store";
        return CustomerResponses.Token(session, customer, services.Tokens.Seal(merchant, new(customer, session.Id)));
    }

    /// <summary>Of the mechanisms there is the password alone: the vendor's other one needs a provider of OpenID Connect.</summary>
    private static (string Email, string Password) Read(DoorRequest request, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(request.Body, errors) is not { } data)
            return ("", "");
        data.Require("type");
        data.OneOf("type", "token");
        data.OneOf("authentication_mechanism", "password");
        return (data.NeededText("email", MaxLength), data.NeededText("password", MaxLength));
    }
}
