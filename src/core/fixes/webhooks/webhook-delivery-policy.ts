import { type Fixer } from '../fix';
import { completed } from '../skeleton';

/** A place to say how deliveries are repeated. */
export const webhookDeliveryPolicy: Fixer = (subject) => completed(subject, [['info']], 'delivery');
