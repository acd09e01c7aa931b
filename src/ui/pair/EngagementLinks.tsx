/**
 * Ways to several engagements in one line of text, each by its short name, in which a comma may stand. Of very many only
 * the first are named, and how many more there are.
 */
import type { Engagement } from '../../graph/schema';
import { ItemLink } from '../details/ItemLink';
import { useView } from '../use-view';

const MOST_NAMED = 12;

export const EngagementLinks = ({ engagements }: { readonly engagements: readonly Engagement[] }) => {
  const { index } = useView();
  const named = engagements.slice(0, MOST_NAMED);
  return (
    <>
      {named.map(({ id }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <ItemLink item={id}>{index.nameOf(id)}</ItemLink>
        </span>
      ))}
      {engagements.length > named.length && `; and ${engagements.length - named.length} more`}
    </>
  );
};
