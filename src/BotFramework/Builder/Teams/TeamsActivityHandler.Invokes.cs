using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        try
        {
            var activity = turnContext.Activity;
            if (activity.Name == null && activity.ChannelId == "msteams")
            {
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }

            if (activity.Name == "fileConsent/invoke")
            {
                return await OnTeamsFileConsentAsync(turnContext, Read<FileConsentCardResponse>(activity.Value), cancellationToken).ConfigureAwait(false);
            }

            if (AnswerWith(turnContext, cancellationToken) is { } answer)
            {
                return CreateInvokeResponse(await answer.ConfigureAwait(false));
            }

            return DoFor(turnContext, cancellationToken) is { } deed
                ? await FinishAsync(deed).ConfigureAwait(false)
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken)
    {
        var decision = fileConsentCardResponse?.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            var other => throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{other} is not a supported Action."),
        };
        await decision.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => action?.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw new InvokeResponseException(
                HttpStatusCode.BadRequest,
                $"{other} is not a supported BotMessagePreviewAction."),
        };

    private static async Task<object> Boxed<T>(Task<T> answer) => await answer.ConfigureAwait(false);

    private static async Task<InvokeResponse> FinishAsync(Task deed)
    {
        await deed.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    // Invokes whose answer has a body; null when it is not one of these.
    private Task<object> AnswerWith(ITurnContext<IInvokeActivity> turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        return turn.Activity.Name switch
        {
            "composeExtension/queryLink" =>
                Boxed(OnTeamsAppBasedLinkQueryAsync(turn, Read<AppBasedLinkQuery>(value), cancellationToken)),
            "composeExtension/anonymousQueryLink" =>
                Boxed(OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Read<AppBasedLinkQuery>(value), cancellationToken)),
            "composeExtension/query" =>
                Boxed(OnTeamsMessagingExtensionQueryAsync(turn, Read<MessagingExtensionQuery>(value), cancellationToken)),
            "composeExtension/selectItem" =>
                Boxed(OnTeamsMessagingExtensionSelectItemAsync(turn, Read<JObject>(value), cancellationToken)),
            "composeExtension/submitAction" => Boxed(
                OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Read<MessagingExtensionAction>(value), cancellationToken)),
            "composeExtension/fetchTask" =>
                Boxed(OnTeamsMessagingExtensionFetchTaskAsync(turn, Read<MessagingExtensionAction>(value), cancellationToken)),
            "composeExtension/querySettingUrl" => Boxed(
                OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Read<MessagingExtensionQuery>(value), cancellationToken)),
            "task/fetch" => Boxed(OnTeamsTaskModuleFetchAsync(turn, Read<TaskModuleRequest>(value), cancellationToken)),
            "task/submit" => Boxed(OnTeamsTaskModuleSubmitAsync(turn, Read<TaskModuleRequest>(value), cancellationToken)),
            "tab/fetch" => Boxed(OnTeamsTabFetchAsync(turn, Read<TabRequest>(value), cancellationToken)),
            "tab/submit" => Boxed(OnTeamsTabSubmitAsync(turn, Read<TabSubmit>(value), cancellationToken)),
            "config/fetch" => Boxed(OnTeamsConfigFetchAsync(turn, Read<JObject>(value), cancellationToken)),
            "config/submit" => Boxed(OnTeamsConfigSubmitAsync(turn, Read<JObject>(value), cancellationToken)),
            _ => null,
        };
    }

    // Invokes that are answered with a bare 200; null when it is not one of these.
    private Task DoFor(ITurnContext<IInvokeActivity> turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        return turn.Activity.Name switch
        {
            "actionableMessage/executeAction" =>
                OnTeamsO365ConnectorCardActionAsync(turn, Read<O365ConnectorCardActionQuery>(value), cancellationToken),
            "composeExtension/setting" =>
                OnTeamsMessagingExtensionConfigurationSettingAsync(turn, Read<JObject>(value), cancellationToken),
            "composeExtension/onCardButtonClicked" =>
                OnTeamsMessagingExtensionCardButtonClickedAsync(turn, Read<JObject>(value), cancellationToken),
            _ => null,
        };
    }
}
