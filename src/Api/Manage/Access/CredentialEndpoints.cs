using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Access;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Access;

/// <summary>The credentials of the caller's merchant: given, changed and taken back without a restart.</summary>
internal static class CredentialEndpoints
{
    /// <summary>What a page of credentials may be asked for with.</summary>
    public static readonly DoorQuery Parameters = new(
        new("limit", $"The most credentials in the answer, 1 to {LargestPage}. Default {UsualPage}."),
        new("after", "The id to go on after, as the answer's next gives it."));

    private const int LargestPage = 100;
    private const int UsualPage = 50;

    private static readonly DoorFailure TooMuch =
        new(FailureKind.Forbidden, "A credential cannot give more than it has: doors, rights and markets.");

    public static async Task<IResult> List(DoorRequest request, HttpRequest http, CredentialAdministration credentials)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var limit = (int)(query.Number("limit", 1, LargestPage) ?? UsualPage);
        var after = query.Text("after");
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var (items, next) = await credentials.Page(request.Caller.Merchant, after, limit);
        return CredentialText.Answer(items, next);
    }

    public static async Task<IResult> Get(string id, DoorRequest request, CredentialAdministration credentials) =>
        await credentials.Find(request.Caller.Merchant, id) is { } credential
            ? CredentialText.Answer(StatusCodes.Status200OK, credential, [])
            : request.Fail(NotFound(id));

    public static async Task<IResult> Create(DoorRequest request, CredentialAdministration credentials)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var name = members.Name();
        var terms = members.Terms(new());
        var kinds = members.NamesOf<SecretKind>("secrets");
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Terms.MayGive(terms))
            return request.Fail(TooMuch);

        return Answer(
            request,
            CredentialAdministration.IdOf(request.Caller.Merchant, name),
            await credentials.Create(request.Caller.Merchant, name, terms, kinds),
            StatusCodes.Status201Created);
    }

    public static async Task<IResult> Patch(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (await credentials.Find(request.Caller.Merchant, id) is not { } credential)
            return request.Fail(NotFound(id));
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var terms = members.Terms(credential.Terms);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Terms.MayGive(terms))
            return request.Fail(TooMuch);
        if (id == request.Caller.Credential && (terms.Disabled || terms.Rights != request.Caller.Terms.Rights))
            return OwnCredential();

        return Answer(request, id, await credentials.SetTerms(request.Caller.Merchant, id, terms));
    }

    /// <summary>Whoever draws a secret can come with it: it must not open more than they have.</summary>
    public static async Task<IResult> Rotate(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (await credentials.Find(request.Caller.Merchant, id) is not { } credential)
            return request.Fail(NotFound(id));
        if (!request.Caller.Terms.MayGive(credential.Terms))
            return request.Fail(TooMuch);
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var kind = members.NeededName("kind", SecretKind.ApiKey, SecretKind.ClientSecret);
        var seconds = members.Whole("keepOldFor", 0, (long)CredentialAdministration.LongestOverlap.TotalSeconds) ?? 0;
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);

        return Answer(request, id, await credentials.Rotate(request.Caller.Merchant, id, kind, TimeSpan.FromSeconds(seconds)));
    }

    public static async Task<IResult> RemoveSecret(
        string id, string secretId, DoorRequest request, CredentialAdministration credentials) =>
        Answer(request, id, await credentials.RemoveSecret(request.Caller.Merchant, id, secretId));

    public static async Task<IResult> Revoke(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (id == request.Caller.Credential)
            return OwnCredential();
        return await credentials.Revoke(request.Caller.Merchant, id) ? TypedResults.NoContent() : request.Fail(NotFound(id));
    }

    private static IResult Answer(DoorRequest request, string id, CredentialOutcome outcome, int status = StatusCodes.Status200OK) =>
        outcome.Problem switch
        {
            null => CredentialText.Answer(status, outcome.Credential!, outcome.Secrets),
            CredentialProblem.Exists => Conflict($"There is, or was, a credential '{id}'."),
            CredentialProblem.TooMany => Conflict($"A merchant has at most {CredentialRules.MaxCredentials} credentials."),
            _ => request.Fail(NotFound(id)),
        };

    /// <summary>Whoever shuts themselves out has nobody to let them in again.</summary>
    private static ProblemHttpResult OwnCredential() => Conflict("A credential cannot take its own rights away; another one can.");

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    private static DoorFailure NotFound(string id) => new(FailureKind.NotFound, $"There is no credential '{id}'.");
}
