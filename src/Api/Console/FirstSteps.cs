using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;

namespace OrderGrains.Api.Console;

/// <summary>Whether anybody can sign in yet: whoever comes first needs to be told how to make a credential.</summary>
internal sealed class FirstSteps(IServiceProvider services)
{
    // The state of Merchants.CredentialGrain.
    private const string Credential = "credential";

    private volatile bool _somebodyCan;

    /// <summary>
    /// Once somebody can, it is not asked again. A front-end without a store takes it that its cluster is set up, and so does one whose
    /// database does not answer.
    /// </summary>
    public async ValueTask<bool> SomebodyCanSignIn(CancellationToken cancellationToken)
    {
        if (_somebodyCan || services.GetService<IGrainStates>() is not { } states)
            return true;
        try
        {
            return _somebodyCan = await states.HasAny(Credential, cancellationToken);
        }
        catch (OrderStoreException)
        {
            return true;
        }
    }
}
