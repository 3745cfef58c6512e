namespace OrderGrains.Merchants;

/// <inheritdoc cref="IApiKeyGrain"/>
internal sealed class ApiKeyGrain([PersistentState(ApiKeyState.Name)] IPersistentState<ApiKeyState> state)
    : StateGrain<ApiKeyState>(state), IApiKeyGrain
{
    public Task Point(string credentialKey) => Save(new() { Credential = credentialKey });
}
