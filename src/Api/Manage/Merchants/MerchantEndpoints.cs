using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Access;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>The merchants there are, for whoever runs the service.</summary>
internal static class MerchantEndpoints
{
    /// <summary>What a page of merchants may be asked for with.</summary>
    public static readonly DoorQuery Parameters = new(
        new("limit", $"The most merchants in the answer, 1 to {LargestPage}. Default {UsualPage}."),
        new("after", "The name to go on after, as the answer's next gives it."));

    private const int LargestPage = 100;
    private const int UsualPage = 50;

    public static async Task<IResult> List(HttpRequest http, MerchantAdministration merchants)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var limit = (int)(query.Number("limit", 1, LargestPage) ?? UsualPage);
        var after = query.Text("after");
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var (items, next) = await merchants.Page(after, limit);
        return MerchantText.Answer(items, next);
    }

    public static async Task<IResult> Get(string id, OperatorRequest request, MerchantAdministration merchants) =>
        await merchants.Find(id) is { } merchant ? MerchantText.Answer(StatusCodes.Status200OK, merchant) : request.Fail(NotFound(id));

    /// <summary>Of whoever calls.</summary>
    public static async Task<IResult> GetOwn(DoorRequest request, MerchantAdministration merchants) =>
        await merchants.Find(request.Caller.Merchant) is { } merchant
            ? MerchantText.Answer(StatusCodes.Status200OK, merchant)
            : request.Fail(NotFound(request.Caller.Merchant));

    public static async Task<IResult> Create(OperatorRequest request, MerchantAdministration merchants)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var merchant = members.SetUp(new Merchant { Name = members.MerchantName() });
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);

        return await merchants.Create(merchant) switch
        {
            null => MerchantText.Answer(StatusCodes.Status201Created, merchant),
            MerchantProblem.Exists => Conflict($"There is a merchant '{merchant.Name}' already."),
            _ => Conflict($"There are {CredentialRules.MaxCredentials} merchants, which is the most."),
        };
    }

    public static async Task<IResult> Patch(string id, OperatorRequest request, MerchantAdministration merchants)
    {
        if (await merchants.Find(id) is not { } before)
            return request.Fail(NotFound(id));
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var merchant = members.SetUp(before);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);

        await merchants.Put(merchant);
        return MerchantText.Answer(StatusCodes.Status200OK, merchant);
    }

    /// <summary>The first credential of a merchant, which can give the others.</summary>
    public static async Task<IResult> LetIn(string id, OperatorRequest request, CredentialAdministration credentials)
    {
        var problems = new List<FieldMessage>();
        var sent = new MemberReader(request.Body, "", problems).NewCredential();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);

        var outcome = await credentials.Create(id, sent.Name, sent.Terms, sent.Kinds);
        return outcome.Problem == CredentialProblem.NoMerchant
            ? request.Fail(NotFound(id))
            : CredentialResults.Of(CredentialAdministration.IdOf(id, sent.Name), outcome, request.Fail, StatusCodes.Status201Created);
    }

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    private static DoorFailure NotFound(string id) => new(FailureKind.NotFound, $"There is no merchant '{id}'.");
}
