namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The bag as this turn sees it, with what it looked like when it was read.</summary>
    public class CachedBotState
    {
        private ulong? _asStored;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _asStored = Fingerprint.Of(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState Cleared() => new() { _asStored = null };

        internal bool HasChanged(out ulong fingerprint)
        {
            fingerprint = Fingerprint.Of(State);
            return fingerprint != _asStored;
        }

        internal void Saved(ulong fingerprint) => _asStored = fingerprint;
    }

    private sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var isMissing = typeof(T).IsValueType && !state.GetCachedState(turnContext).State.ContainsKey(name);
            var value = isMissing ? default : await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken).ConfigureAwait(false);
            return (isMissing || value == null) && defaultValueFactory != null
                ? await KeepAsync(turnContext, defaultValueFactory(), cancellationToken).ConfigureAwait(false)
                : value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        private async Task<T> KeepAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            return value;
        }
    }
}
